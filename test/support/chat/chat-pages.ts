import type { ChatPage } from './chat-page.ts'
import { chainlit } from './servers/chainlit.ts'
import { deepChat } from './servers/deep-chat.ts'
import { gradio } from './servers/gradio.ts'
import { llamaCpp } from './servers/llama-cpp.ts'
import { nicegui } from './servers/nicegui.ts'
import { openWebui } from './servers/open-webui.ts'
import { panel } from './servers/panel.ts'
import { streamlit } from './servers/streamlit.ts'

export const chatPages: readonly ChatPage[] = [
  llamaCpp,
  openWebui,
  gradio,
  chainlit,
  streamlit,
  nicegui,
  panel,
  deepChat,
]
