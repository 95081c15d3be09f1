import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { unpackChromium } from './unpack-chromium.ts';

/** A browser that can be started here: its binary, and what its environment needs beyond this process's own. */
export interface FoundBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** No browser can be started here; the message says what was tried and how to get one. */
export class NoBrowserError extends Error {}

// The snap build comes last: it cannot use the profile folders that tests make.
const KNOWN_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * CHROMIUM_PATH if set, else this system's Chromium or Chrome, else the one in the npm package @sparticuz/chromium.
 * Rejects with NoBrowserError.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return { executable: named, env: {} };
    throw new NoBrowserError(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const known = KNOWN_PATHS[process.platform]?.find((path) => existsSync(path));
  return known ? { executable: known, env: {} } : findPackagedBrowser();
}

async function findPackagedBrowser(): Promise<FoundBrowser> {
  const advice = 'Install Chromium or Chrome (on Debian: apt-get install chromium), or set CHROMIUM_PATH.';
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new NoBrowserError(
      `No Chromium or Chrome in its usual places, and none in npm for ${process.platform} ${process.arch}. ${advice}`,
    );
  }
  const { executable, libraryFolder, fontFolder } = await unpackChromium();
  // A bare Linux has no fonts to draw a page with.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fontFolder };
  // Its own libraries (NSS and its like) only where the system has none: the system's are newer.
  const ownLibraries = { LD_LIBRARY_PATH: [libraryFolder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
  let complaint = '';
  for (const env of [fonts, { ...fonts, ...ownLibraries }]) {
    const tried = spawnSync(executable, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' });
    if (tried.status === 0) return { executable, env };
    complaint = tried.stderr || String(tried.error);
  }
  throw new NoBrowserError(`The Chromium from npm does not start: ${complaint.trim()}. ${advice}`);
}
