import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';
import { newMock } from './handle';

async function requestOf(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [key, value] of Object.entries(message.headers)) {
    if (typeof value === 'string') headers.set(key, value);
  }
  const method = message.method ?? 'GET';
  const body = method === 'GET' || method === 'DELETE' ? null : Buffer.concat(chunks);
  return new Request(`http://localhost${message.url ?? '/'}`, { method, headers, body });
}

/** `vite --mode mock`: /api is answered from memory. Never part of a build. */
export function mockServer(): Plugin {
  const mock = newMock();
  return {
    name: 'mock-server',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((message, answer, next) => {
        if (message.url?.startsWith('/api/changes/stream')) {
          answer.writeHead(200, { 'Content-Type': 'text/event-stream' });
          answer.write(': open\n\n');
          return;
        }
        if (!message.url?.startsWith('/api/')) {
          next();
          return;
        }
        void requestOf(message)
          .then((request) => mock.handle(request))
          .then(async (response) => {
            answer.writeHead(response.status, Object.fromEntries(response.headers));
            answer.end(Buffer.from(await response.arrayBuffer()));
          })
          .catch(next);
      });
    },
  };
}
