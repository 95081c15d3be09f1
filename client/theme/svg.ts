export * from '#shared/art/svg.ts';
