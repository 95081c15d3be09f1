/** What `npm test` was asked for, in the words of mocha: files and folders of tests, none where all are meant; and its options. */
export function testArgs(args, isFolder) {
  const specs = [];
  const options = [];
  args.forEach((arg, i) => {
    // The word behind `--grep` may be the name of a folder.
    const isValue = args[i - 1]?.startsWith('-') && !args[i - 1].includes('=');
    if (isValue || arg.startsWith('-')) options.push(arg);
    else if (arg.endsWith('.test.ts')) specs.push(arg);
    else if (isFolder(arg)) specs.push(`${arg.replace(/\/+$/, '')}/**/*.test.ts`);
    else options.push(arg);
  });
  return { specs, options };
}
