import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { ask, startServiceProcess } from './service-process.ts';
import { type Trial, TrialCount } from './trial.ts';

const sockets = { short: 200, full: 500 };

/** Holds connections open that say nothing, or half of a request, and asks the server beside them. */
export const idleSockets: Trial = {
  name: 'idle sockets',
  async run(setting) {
    const service = await startServiceProcess(setting, join(setting.folder, 'served.sqlite'), ['--no-jobs']);
    const { hostname, port } = new URL(service.address);
    const held: Socket[] = [];
    const count = new TrialCount();
    let slowest = 0;
    try {
      let closed = 0;
      for (let each = 0; each < sockets[setting.scale]; each += 1) {
        const socket = connect(Number(port), hostname);
        // Read, or the end that the server sends is never seen.
        socket
          .resume()
          .on('error', () => undefined)
          .once('close', () => {
            closed += 1;
          });
        if (each % 2 === 1) socket.write('GET /api/v1/state HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
        held.push(socket);
      }
      for (let each = 0; each < 50; each += 1) {
        const { status, milliseconds } = await ask(`${service.address}/api/v1/state`);
        slowest = Math.max(slowest, milliseconds);
        count.add(status === 200 ? null : `beside ${held.length} idle connections: ${status}`);
      }
      if (setting.scale === 'full') {
        const deadline = performance.now() + 120_000;
        while (closed < held.length && performance.now() < deadline)
          await ask(`${service.address}/api/v1/state`);
        count.add(
          closed === held.length ? null : `${held.length - closed} idle connections were never closed`,
        );
      }
    } finally {
      for (const socket of held) socket.destroy();
      service.stop();
    }
    const { code } = await service.ended;
    count.add(code === 0 ? null : `the server ended with ${code}`);
    return count.outcome(`${held.length} connections, slowest answer ${Math.round(slowest)} ms`);
  },
};
