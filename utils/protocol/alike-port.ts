/** Apart from the messages that it carries: a page's side needs no schema to open it. */
export const alikePort = 'alike'
