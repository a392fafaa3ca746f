import { createServer, type RequestListener, type Server } from 'node:http'

export interface Loopback {
  readonly origin: string
  readonly port: number
  stop(): Promise<void>
}

/** Serves on 127.0.0.1 only; port 0 lets the system choose a free one. */
export async function serveOnLoopback(listener: RequestListener, port = 0): Promise<Loopback> {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  const bound = boundPort(server)
  return { origin: `http://127.0.0.1:${bound}`, port: bound, stop: () => stop(server) }
}

function boundPort(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP port.')
  return address.port
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return
  const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await stopped
}
