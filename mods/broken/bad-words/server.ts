import { defineMod } from '#shared/mod-api.ts';

export default defineMod({ words: { de: { '{0} is here': '{1} ist da' } } });
