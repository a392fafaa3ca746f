import { escapeHtml } from './escape.ts'

export interface PageOptions {
  readonly title: string
  readonly body: string
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
  readonly scheme?: 'light' | 'dark'
}

/** The stylesheet is a file of its own, so that the page also works under the strict policy. */
export function htmlDocument({
  title,
  body,
  language = 'en',
  direction = 'ltr',
  scheme = 'light',
}: PageOptions) {
  return `<!doctype html>
<html lang="${language}" dir="${direction}" data-scheme="${scheme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
${body}
</body>
</html>
`
}
