export * from '#shared/art/art-luck.ts';
