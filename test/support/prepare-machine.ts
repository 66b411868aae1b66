import { execFileSync, spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

/** What the browser tests need: a Chromium, and a font with Korean letters. Gets what is missing, or says what to install. */
export function prepareMachine(): void {
  if (findBrowser() === null)
    install(
      'Chromium',
      ['chromium'],
      ['npx', 'playwright-core', 'install', 'chromium'],
      () => findBrowser() !== null,
    );
  if (!hasKoreanFont()) install('a Korean font', ['fonts-nanum', 'fontconfig'], null, hasKoreanFont);
}

/** macOS and Windows come with Korean fonts; elsewhere fontconfig knows. */
function hasKoreanFont(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function install(what: string, debianPackages: string[], own: string[] | null, isThere: () => boolean): void {
  console.log(`${what} is missing: trying to install it`);
  const [command, ...words] = own ?? [];
  if (command) spawnSync(command, words, { stdio: 'inherit', timeout: 300_000 });
  if (isThere()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    try {
      execFileSync('apt-get', ['update'], quiet);
      execFileSync('apt-get', ['install', '-y', ...debianPackages], quiet);
    } catch {
      // The sentence below says what to do, whichever way this failed.
    }
  }
  if (!isThere()) {
    throw new Error(
      `The browser tests need ${what}. Install it (on Debian or Ubuntu: apt-get install ${debianPackages.join(' ')}) and run the tests again.`,
    );
  }
}
