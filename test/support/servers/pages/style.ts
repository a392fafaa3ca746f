export const style = `
:root { --page: #f4f5f7; --panel: #fff; --text: #1d2129; --quiet: #667085; --line: #e3e6eb; --mark: #2f6f5e; }
:root[data-scheme='dark'] { color-scheme: dark; --page: #15171b; --panel: #1d2026; --text: #e7e9ee; --quiet: #98a1b0; --line: #2e333c; --mark: #7cc4ae; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 system-ui, sans-serif; }
.bar { display: flex; align-items: center; gap: 24px; padding: 12px 28px; background: var(--panel); border-block-end: 1px solid var(--line); }
.bar strong { font-size: 16px; }
.bar strong::before { content: ''; display: inline-block; width: 10px; height: 10px; margin-inline-end: 8px; border-radius: 3px; background: var(--mark); }
.bar nav { display: flex; gap: 16px; color: var(--quiet); }
.bar [aria-current] { color: var(--text); font-weight: 600; }
main { max-width: 780px; margin: 28px auto 64px; padding: 0 20px; }
h1 { margin: 0 0 4px; font-size: 22px; }
.count { margin: 0 0 20px; color: var(--quiet); }
article { padding: 18px 22px; margin-block-end: 12px; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; }
article header { display: flex; align-items: center; gap: 12px; margin-block-end: 8px; }
article h2 { margin: 0; font-size: 15px; }
article header p { margin: 0; color: var(--quiet); font-size: 13px; }
article time { margin-inline-start: auto; color: var(--quiet); font-size: 13px; }
.face { display: grid; place-items: center; width: 36px; height: 36px; border-radius: 50%; background: var(--page); border: 1px solid var(--line); font-size: 13px; font-weight: 600; color: var(--mark); }
.message { margin: 0; }
iframe { display: block; width: 100%; height: 640px; border: 1px solid var(--line); border-radius: 10px; background: var(--panel); }
dialog { width: 520px; padding: 24px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); color: var(--text); }
dialog::backdrop { background: rgb(0 0 0 / 45%); }
#all { white-space: pre-wrap; }
`
