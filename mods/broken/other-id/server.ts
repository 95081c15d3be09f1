import { defineMod } from '#shared/mod-api.ts';

export default defineMod({});
