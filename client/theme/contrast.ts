export * from '#shared/art/contrast.ts';
