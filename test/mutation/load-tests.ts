import { createServer, createServerModuleRunner, type Plugin, type ViteDevServer } from 'vite';
import type { ModuleRunner } from 'vite/module-runner';
import { type Suite, TestCollector } from './collect-tests.ts';

const standIn = '\0collected-vitest';
const exported = '__collectedVitest';

/**
 * Loads test files and the code they test into this very process, and anew as often as is asked: a change of what a module
 * computes while it is loaded shows only then. Packages are loaded once.
 */
export class TestLoader {
  readonly #server: ViteDevServer;
  readonly #runner: ModuleRunner;
  readonly #collector: TestCollector;
  readonly #loaded = new Map<string, Suite>();

  private constructor(server: ViteDevServer, collector: TestCollector) {
    this.#server = server;
    this.#collector = collector;
    this.#runner = createServerModuleRunner(server.environments.ssr, {
      hmr: false,
      sourcemapInterceptor: false,
    });
  }

  static async open(root: string): Promise<TestLoader> {
    const collector = new TestCollector();
    Object.assign(globalThis, { [exported]: collector.interface });
    const names = Object.keys(collector.interface).join(', ');
    const vitest: Plugin = {
      name: 'collected-vitest',
      enforce: 'pre',
      resolveId: (id) => (id === 'vitest' ? standIn : null),
      load: (id) => (id === standIn ? `export const { ${names} } = globalThis.${exported};` : null),
    };
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'warn',
      appType: 'custom',
      server: { middlewareMode: true, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      // Else it is taken for a package, which no plugin is asked about.
      ssr: { noExternal: ['vitest'] },
      plugins: [vitest],
    });
    return new TestLoader(server, collector);
  }

  /** Forgets every module. */
  forget(): void {
    this.#runner.clearCache();
    this.#loaded.clear();
  }

  /** The tests of a file, loaded where they are not yet. */
  async load(file: string): Promise<Suite> {
    const known = this.#loaded.get(file);
    if (known) return known;
    const suite = await this.#collector.collect(() => this.#runner.import(file));
    this.#loaded.set(file, suite);
    return suite;
  }

  async close(): Promise<void> {
    await this.#runner.close();
    await this.#server.close();
  }
}
