import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/quizcade/', import.meta.url));

// The package's own fonts.conf knows only the folders of the cloud that it was made for.
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Where @sparticuz/chromium lies unpacked. */
export interface UnpackedChromium {
  readonly executable: string;
  /** Holds the libraries that a Linux without NSS lacks. */
  readonly libraryFolder: string;
  /** Holds a fonts.conf and a font. */
  readonly fontFolder: string;
}

/** Unpacks the Chromium of @sparticuz/chromium once for each of its versions, some 300 MB in node_modules/.cache. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const home = join(CACHE, `chromium-${packageKey()}`);
  if (!existsSync(home)) await unpackTo(home);
  return {
    executable: join(home, 'chromium'),
    libraryFolder: join(home, 'al2023', 'lib'),
    fontFolder: home,
  };
}

// The package unpacks into the folder for temporary files and takes any file it finds there for a finished one. So it
// is given a folder of its own, which gets its name when all is there: a run that was cut short leaves nothing behind.
async function unpackTo(home: string): Promise<void> {
  const partial = `${home}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'));
    writeFileSync(join(partial, 'fonts.conf'), FONTS_CONF);
    if (existsSync(home)) return; // Another process was quicker.
    renameSync(partial, home);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(partial, { recursive: true, force: true });
  }
}

function packageKey(): string {
  const manifest = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return createHash('sha256').update(manifest).digest('hex').slice(0, 12);
}

function packageFolder(): string {
  // The entry is build/index.js.
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
}
