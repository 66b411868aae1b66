import { ApiError, postEmpty } from './fetch-json.ts';

/** POST /api/admin-session: lets this browser write. From the server's own machine no token is needed. */
export function startAdminSession(token: string | null): Promise<void> {
  return postEmpty('/api/admin-session', token === null ? {} : { authorization: `Bearer ${token}` });
}

/** Runs a write; where the server asks for an admin session first, starts one and runs it once more. */
export async function writeAsOperator<Reply>(write: () => Promise<Reply>): Promise<Reply> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    await startAdminSession(null);
    return write();
  }
}
