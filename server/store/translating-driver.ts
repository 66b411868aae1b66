import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';

/** What a database says of itself to the driver around its own. */
export interface DriverWords {
  /** Turns an error of the database's own client into one of Newstape, where it has a name here. */
  readonly translate: (error: unknown) => unknown;
  /** The statement that begins a transaction; null leaves it to the database's own driver. */
  readonly begin: (settings: TransactionSettings) => CompiledQuery | null;
  /** Waits before the next query where others should have their turn; null: at once. Nobody waits within what writes. */
  readonly rest: () => Promise<void> | null;
  /** Whether a rollback failed because the database had rolled back by itself. */
  readonly isRolledBack: (error: unknown) => boolean;
}

/** A driver around a database's own that gives its errors their names here. */
export class TranslatingDriver implements Driver {
  readonly #inner: Driver;
  readonly #words: DriverWords;
  readonly #originals = new WeakMap<DatabaseConnection, DatabaseConnection>();

  constructor(inner: Driver, words: DriverWords) {
    this.#inner = inner;
    this.#words = words;
  }

  init(): Promise<void> {
    return this.#named(() => this.#inner.init());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const original = await this.#named(() => this.#inner.acquireConnection());
    const connection = new TranslatingConnection(original, this.#words);
    const rest = this.#words.rest();
    if (rest) await rest;
    this.#originals.set(connection, original);
    return connection;
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (connection instanceof TranslatingConnection)
      connection.isWriting = settings.accessMode !== 'read only';
    const begin = this.#words.begin(settings);
    if (begin) await connection.executeQuery(begin);
    else await this.#named(() => this.#inner.beginTransaction(this.#original(connection), settings));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#named(() => this.#inner.commitTransaction(this.#original(connection)));
  }

  /** What cannot be rolled back any more was ended by the database itself, as SQLite does where the disk is full. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await this.#inner.rollbackTransaction(this.#original(connection));
    } catch (error) {
      if (!this.#words.isRolledBack(error)) throw this.#words.translate(error);
    }
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(this.#original(connection));
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }

  #original(connection: DatabaseConnection): DatabaseConnection {
    return this.#originals.get(connection) ?? connection;
  }

  async #named<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.#words.translate(error);
    }
  }
}

class TranslatingConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #words: DriverWords;
  /** True in a transaction that may write: it holds up other programs. */
  isWriting = false;

  constructor(inner: DatabaseConnection, words: DriverWords) {
    this.#inner = inner;
    this.#words = words;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const rest = this.isWriting ? null : this.#words.rest();
    if (rest) await rest;
    try {
      return await this.#inner.executeQuery<Row>(query);
    } catch (error) {
      throw this.#words.translate(error);
    }
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#inner.streamQuery<Row>(query, chunkSize);
  }
}
