import { getPath } from 'hono/utils/url';

/** Addresses that stood without a version before the API had one. They are answered for ever, as the first version. */
const unversioned = /^\/api\/(?=(?:state|instruments|articles|events|claims|admin-session)(?:\/|$))/;

/** The path of a request by which its route is found: `/api/events` is read as `/api/v1/events`. */
export function versionedPath(request: Request): string {
  return getPath(request).replace(unversioned, '/api/v1/');
}
