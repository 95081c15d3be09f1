import { networkInterfaces } from 'node:os';

/** The address by which other devices of the same network reach this machine, if it has one. */
export function lanAddress(): string | undefined {
  for (const addresses of Object.values(networkInterfaces())) {
    for (const address of addresses ?? []) {
      if (address.family === 'IPv4' && !address.internal && !address.address.startsWith('169.254.'))
        return address.address;
    }
  }
  return undefined;
}
