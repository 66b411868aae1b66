import { describe, expect, it } from 'vitest';
import { createAdminSessions } from '../../server/http/admin-sessions.ts';
import { createAdminToken, hashAdminToken, verifyAdminToken } from '../../server/http/admin-token.ts';

describe('the admin token', () => {
  it('has 256 random bits and is kept only as a hash', () => {
    const { token, hash } = createAdminToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(createAdminToken().token).not.toBe(token);
  });

  it('is verified against its own hash alone', () => {
    const { token, hash } = createAdminToken();
    expect(verifyAdminToken(token, hash)).toBe(true);
    expect(verifyAdminToken(`${token}x`, hash)).toBe(false);
    expect(verifyAdminToken('', hash)).toBe(false);
    expect(verifyAdminToken(token, '')).toBe(false);
    expect(verifyAdminToken(hash, hash)).toBe(false);
  });

  it('hashes a fixed token to the same value every time (SHA-256 of "abc", FIPS 180-2)', () => {
    expect(hashAdminToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('admin sessions', () => {
  it('know their own ids alone', () => {
    const sessions = createAdminSessions();
    const id = sessions.start();
    expect(sessions.has(id)).toBe(true);
    expect(sessions.has('')).toBe(false);
    expect(createAdminSessions().has(id)).toBe(false);
  });

  it('keep the newest hundred', () => {
    const sessions = createAdminSessions();
    const ids = Array.from({ length: 101 }, () => sessions.start());
    expect(ids.map(sessions.has)).toEqual([false, ...Array.from({ length: 100 }, () => true)]);
  });
});
