import type { RequestHead } from './http-env.ts';

/** The names under which a machine reaches itself. */
const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The host of a request as it was asked for, in lower case, with its port where one was named. */
export function requestHost(context: RequestHead): string {
  return (context.req.header('host') ?? new URL(context.req.url).host).toLowerCase();
}

/** A host without its port: `localhost:8787` is `localhost`, `[::1]:8787` is `[::1]`. */
export function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '');
}

/** True for a host that can only mean this machine. */
export function isLoopbackName(host: string): boolean {
  return loopbackNames.includes(withoutPort(host));
}
