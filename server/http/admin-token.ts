import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes a new admin token: 32 random bytes as base64url (43 characters), shown once, and the hash that is kept. */
export function createAdminToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashAdminToken(token) };
}

/** SHA-256 of a token, hexadecimal: the only form in which it is kept. */
export function hashAdminToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** True where `token` is the one that `hash` was made from. Takes the same time wherever they differ. */
export function verifyAdminToken(token: string, hash: string): boolean {
  const given = Buffer.from(hashAdminToken(token), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}
