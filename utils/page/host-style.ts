/** The popover's own box is the page's to style, so what places it is said with weight. */
export const hostStyle = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: var(--surelight-top, 0) auto auto var(--surelight-left, 0) !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  inline-size: max-content !important;
  color-scheme: light dark;
}`
