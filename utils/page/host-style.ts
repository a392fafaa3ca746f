/**
 * A card's own box, whatever the page says of it: inside of a shadow root `!important` outweighs the page's own. Its text
 * cannot be selected, because a page can read what is, or walk into the root from its own text. It is not printed.
 */
export const hostStyle = `:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: normal !important;
  display: block !important;
  position: fixed !important;
  inset: var(--surelight-top, 0) auto auto var(--surelight-left, 0) !important;
  z-index: 2147483647 !important;
  inline-size: max-content !important;
  user-select: none !important;
  color-scheme: light dark !important;
}

:host::backdrop {
  display: none !important;
}

@keyframes surelight-press {
}

button:active {
  animation: surelight-press 1s !important;
}

@media print {
  :host {
    display: none !important;
  }
}`
