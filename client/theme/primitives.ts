export * from '#shared/art/primitives.ts';
