import { createHmac } from 'node:crypto';
import type { Secret } from '../people/identity.ts';

/** What stands for a player in what another one is sent: of no use to anybody else, and it leads back to nobody (V4). */
export function friendIdOf(viewerId: string, otherId: string, secret: Secret): string {
  return createHmac('sha256', secret).update(`quizcade/friend/${viewerId}/${otherId}`).digest('base64url').slice(0, 16);
}
