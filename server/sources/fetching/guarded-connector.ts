import { connect, type LookupFunction, type Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { notPublic, type Reach } from './check-address.ts';

/** What connections are made with. */
export interface ConnectorParts {
  readonly reach: Reach;
  /** Already guarded. */
  readonly lookup: LookupFunction;
  /** Speaks TLS over a connected socket. */
  readonly startTls: buildConnector.connector;
}

/**
 * The connections of one exchange. Each is made as plain TCP, its far end is looked at, and only then may a byte be
 * sent, TLS included: this covers what no lookup saw, such as an IP literal. `closeAll` ends every one of them.
 */
export class GuardedConnector {
  readonly #parts: ConnectorParts;
  readonly #connected: () => void;
  readonly #sockets = new Set<Socket>();

  constructor(parts: ConnectorParts, connected: () => void) {
    this.#parts = parts;
    this.#connected = connected;
  }

  /** The connector in undici's form. */
  readonly connect: buildConnector.connector = (options, callback) => {
    const secure = options.protocol === 'https:';
    const socket = connect({
      host: options.hostname,
      port: Number(options.port || (secure ? 443 : 80)),
      lookup: this.#parts.lookup,
      autoSelectFamily: true,
      noDelay: true,
    });
    this.#keep(socket);
    const failed = (error: Error) => callback(error, null);
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed);
      const address = socket.remoteAddress ?? '';
      if (!this.#parts.reach.address(address)) {
        socket.destroy();
        callback(notPublic(`${options.hostname} was reached at ${address}, which is`), null);
      } else if (secure) this.#secure(socket, options, callback);
      else {
        this.#connected();
        callback(null, socket);
      }
    });
  };

  /** Destroys every connection and waits until it is closed. */
  async closeAll(): Promise<void> {
    await Promise.all(
      [...this.#sockets].map((socket) => new Promise((closed) => socket.once('close', closed).destroy())),
    );
  }

  #secure(socket: Socket, options: buildConnector.Options, callback: buildConnector.Callback): void {
    this.#parts.startTls({ ...options, httpSocket: socket }, (...outcome) => {
      if (outcome[1]) {
        this.#keep(outcome[1]);
        this.#connected();
      }
      callback(...outcome);
    });
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    // A connection that breaks after its exchange ended has nobody left to tell.
    socket.on('error', () => undefined);
  }
}
