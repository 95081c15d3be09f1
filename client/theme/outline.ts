export * from '#shared/art/outline.ts';
