/** What a provider is made with. */
export interface ProviderSettings {
  /** The operator's key; null where none is set. */
  readonly key: string | null;
  /** Scheme and host to ask in place of the service's own, so that a test can stand for it. */
  readonly address?: string;
}
