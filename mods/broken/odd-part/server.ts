import { defineMod } from '#shared/mod-api.ts';

const parts = { levels: [] };
export default defineMod(parts as never);
