/** Names of ports, apart from the messages that they carry: a page's side needs no schema to open one. */
export const alikePort = 'alike'
export const cardPort = 'card'
export const checkPort = 'check'
export const jobPort = 'job'
