/** Hashes and channels that all processes share: Colyseus' presence is one. */
export interface SharedMemory extends SharedChannels {
  hset(key: string, field: string, value: string): Promise<unknown>;
  hdel(key: string, field: string): Promise<unknown>;
  hgetall(key: string): Promise<Readonly<Record<string, string>> | null>;
  expire(key: string, seconds: number): Promise<unknown>;
  del(key: string): unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: whoever listens on a channel knows what is said there, as in Colyseus' own type
type Hear = (message: any) => void;

export interface SharedChannels {
  subscribe(channel: string, hear: Hear): Promise<unknown>;
  unsubscribe(channel: string, hear: Hear): unknown;
  publish(channel: string, message: unknown): unknown;
}
