// Records a real server's answers:
//   node test/support/model/record.ts                       the sample requests and the quirks
//   node test/support/model/record.ts <file> -- <command>   whatever the command asks of $SURELIGHT_BASE_URL
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'

import { startModelServer, type ModelServer } from './model-server.ts'
import { startRecordingProxy } from './recording-proxy.ts'
import { recordingFile } from './recording.ts'
import { quirkRequests, sampleRequests, type ChatRequest } from './sample-requests.ts'

async function record(
  server: ModelServer,
  file: string,
  drive: (baseUrl: string) => Promise<void>,
): Promise<void> {
  await rm(file, { force: true })
  const about = { server: `llama.cpp in ${server.version}`, model: server.model }
  const proxy = await startRecordingProxy(server.baseUrl, file, about)
  try {
    await drive(proxy.baseUrl)
  } finally {
    await proxy.stop()
  }
  console.log(`${proxy.count()} answers recorded`)
}

const asking = (requests: readonly ChatRequest[], model: string) => async (baseUrl: string) => {
  for (const request of requests) {
    const body = JSON.stringify({ model, ...request })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${baseUrl}/chat/completions`, { method: 'POST', headers, body })
    await response.text()
  }
}

const running = (command: string, args: readonly string[]) => async (baseUrl: string) => {
  const child = spawn(command, [...args], {
    stdio: 'inherit',
    env: { ...process.env, SURELIGHT_BASE_URL: baseUrl },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The command ended with ${String(code)}.`)
}

const [file, separator, command, ...args] = process.argv.slice(2)
const server = await startModelServer()
try {
  if (file !== undefined && separator === '--' && command !== undefined) {
    await record(server, file, running(command, args))
  } else {
    await record(server, recordingFile('samples'), asking(sampleRequests, server.model))
    await record(server, recordingFile('quirks'), asking(quirkRequests, server.model))
  }
} finally {
  await server.stop()
}
