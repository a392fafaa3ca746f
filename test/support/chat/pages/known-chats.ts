import { answer, four, fourAs, question, type SampleChat } from './sample-page.ts'

const buttons = '<div class="actions"><button aria-label="Copy">Copy</button><button>Retry</button></div>'

/** Chat pages of the shape that is known of each, around texts of ours. */
export const knownChats: readonly SampleChat[] = [
  {
    name: 'ChatGPT',
    html: `<nav><a href="#">Moons</a></nav><main>${fourAs(
      (text) =>
        `<div data-content-search-unit-key="t:0:user"><h4 class="sr-only">You said:</h4><div data-user-message-bubble="true">${text}</div></div>`,
      (text) =>
        `<div data-content-search-unit-key="t:1:assistant"><h4 class="sr-only">ChatGPT said:</h4><div data-markdown-text-style="assistant-message"><p>${text}</p></div>${buttons}</div>`,
    )}<form><div id="prompt-textarea" contenteditable="true">draft</div></form></main>`,
    messages: four,
  },
  {
    name: 'ChatGPT',
    html: `<main>${fourAs(
      (text) =>
        `<article data-testid="conversation-turn-1" data-turn="user"><div data-message-author-role="user"><div class="whitespace-pre-wrap">${text}</div></div></article>`,
      (text) =>
        `<article data-testid="conversation-turn-2" data-turn="assistant"><div data-message-author-role="assistant"><div class="markdown prose"><p>${text}</p></div></div>${buttons}</article>`,
    )}<button data-testid="stop-button" aria-label="Stop streaming">■</button></main>`,
    messages: four,
    isPlain: true,
    busy: 3,
  },
  {
    name: 'ChatGPT',
    html: `<div data-aria-hidden="true" aria-hidden="true"><main>${fourAs(
      (text) => `<div data-message-author-role="user"><div class="whitespace-pre-wrap">${text}</div></div>`,
      (text) =>
        `<div data-message-author-role="assistant"><div class="markdown prose"><p>${text}</p></div>${buttons}</div>`,
    )}<button data-testid="stop-button" aria-label="Stop streaming">■</button></main></div><div role="menu">Rename</div>`,
    messages: four,
    isPlain: true,
    busy: 3,
  },
  {
    name: 'Claude',
    html: `<main>${fourAs(
      (text) =>
        `<div data-testid="transcript-row" data-perf-row="human"><div data-testid="user-message"><p>${text}</p></div></div>`,
      (text) =>
        `<div data-testid="transcript-row" data-perf-row="assistant"><div data-testid="assistant-message" data-is-streaming="false"><h2 class="sr-only">Claude responded:</h2><div data-perf-reply-text><p>${text}</p></div></div>${buttons}</div>`,
    )}</main>`,
    messages: four,
  },
  {
    name: 'Claude',
    html: `<main><div data-testid="user-message">${question}</div><div data-is-streaming="true"><div class="font-claude-response"><div class="standard-markdown"><p>${answer}</p></div></div></div></main>`,
    messages: four.slice(0, 2),
    isPlain: true,
    busy: 1,
  },
  {
    name: 'Gemini',
    html: `<main>${fourAs(
      (text) =>
        `<user-query><div class="query-text"><p class="query-text-line">${text}</p></div></user-query>`,
      (text) =>
        `<model-response><model-thoughts>Thinking about moons</model-thoughts><message-content><div class="markdown"><p>${text}</p></div></message-content><message-actions>${buttons}</message-actions></model-response>`,
    )}</main>`,
    messages: four,
    isPlain: true,
  },
  {
    name: 'Copilot',
    html: `<main>${fourAs(
      (text) => `<div class="group/user-message" data-content="user-message"><div>${text}</div></div>`,
      (text) =>
        `<div class="group/ai-message" data-content="ai-message"><div class="group/ai-message-item space-y-3"><p>${text}</p></div>${buttons}</div>`,
    )}</main>`,
    messages: four,
    isPlain: true,
  },
  {
    name: 'Perplexity',
    html: `<main>${fourAs(
      (text) =>
        `<div class="w-full"><div data-workflow-entry="0"><div class="group/user-bubble"><button>Edit query</button><div data-renderer="lm"><p>${text}</p></div></div></div></div>`,
      (text) =>
        `<div class="w-full"><h2>Research</h2><div data-workflow-final-text><div data-renderer="lm" class="prose"><p>${text}</p></div></div><div data-workflow-text-footer>${buttons}</div></div>`,
    )}</main>`,
    messages: four,
  },
  {
    name: 'DeepSeek',
    html: `<div class="ds-virtual-list-visible-items">${fourAs(
      (text) =>
        `<div class="_9663006"><div class="ds-message"><div class="fbb737a4">${text}</div></div></div>`,
      (text) =>
        `<div class="_4f9bf79"><div class="ds-message"><div class="ds-think-content"><div class="ds-markdown"><p>A thought.</p></div></div><div class="ds-markdown ds-assistant-message-main-content"><p>${text}</p></div></div>${buttons}</div>`,
    )}</div>`,
    messages: four,
  },
  {
    name: 'Grok',
    html: `<main>${fourAs(
      (text) =>
        `<div id="response-1" class="group items-end"><div data-testid="user-message"><div class="response-content-markdown"><p>${text}</p></div></div></div>`,
      (text) =>
        `<div id="response-2" class="group items-start"><div data-testid="assistant-message"><div class="thinking-container">Thought for 3s</div><div class="response-content-markdown"><p>${text}</p></div></div>${buttons}</div>`,
    )}</main>`,
    messages: four,
    isPlain: true,
  },
  {
    name: 'Le Chat',
    html: `<main>${fourAs(
      (text) =>
        `<div data-message-author-role="user" data-message-id="1"><div class="select-text">${text}</div></div>`,
      (text) =>
        `<div data-message-author-role="assistant" data-message-id="2"><div data-message-part-type="reasoning">A thought.</div><div data-message-part-type="answer"><p>${text}</p></div>${buttons}</div>`,
    )}</main>`,
    messages: four,
  },
  {
    name: 'HuggingChat',
    html: `<main>${fourAs(
      (text) =>
        `<div class="group" data-message-role="user" data-message-type="user"><p class="whitespace-break-spaces">${text}</p></div>`,
      (text) =>
        `<div class="group" data-message-role="assistant" role="presentation"><div class="prose"><p>${text}</p></div>${buttons}</div>`,
    )}</main>`,
    messages: four,
    isPlain: true,
  },
  {
    name: 'LibreChat',
    html: `<main role="main">${fourAs(
      (text) =>
        `<div role="group" class="message-render group"><div class="user-turn"><h2 class="sr-only">You</h2><div data-testid="message-body">${text}</div></div></div>`,
      (text) =>
        `<div role="group" class="message-render group"><div class="agent-turn"><h2>GPT</h2><div data-testid="message-body"><div class="markdown"><p>${text}</p></div></div>${buttons}</div></div>`,
    )}</main>`,
    messages: four,
    isPlain: true,
  },
]
