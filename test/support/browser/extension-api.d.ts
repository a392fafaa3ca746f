/** Functions of the tests that run inside the extension's own pages. */
declare const chrome: import('wxt/browser').WxtBrowser
