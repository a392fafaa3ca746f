/**
 * The host stands above the page's text and below its modal dialogs: it is not in the top layer. What is said of it has
 * weight, because a page's own rules reach it.
 */
export const chipsHostStyle = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  direction: ltr !important;
  user-select: none !important;
  pointer-events: none !important;
  z-index: 2147483646 !important;
  color-scheme: light dark !important;
}

@media print {
  :host {
    display: none !important;
  }
}`
