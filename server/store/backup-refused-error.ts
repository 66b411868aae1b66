/** A backup cannot be made or put back as things are; nothing was changed. The message says why and what to do. */
export class BackupRefusedError extends Error {
  override readonly name = 'BackupRefusedError';
}
