import { defineMod } from '#shared/mod-api.ts';

export default defineMod({
  ready() {
    throw new Error('nobody told me');
  },
});
