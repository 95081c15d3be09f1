export default { modes: [] };
