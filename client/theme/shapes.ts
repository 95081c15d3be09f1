export * from '#shared/art/shapes.ts';
