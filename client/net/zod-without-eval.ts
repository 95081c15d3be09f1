import { config } from 'zod/v4/core';

// Our pages forbid eval (CSP), and zod's try of it would stand in the console of each browser as an error. Imported
// before the first schema is made, which is when zod tries.
config({ jitless: true });
