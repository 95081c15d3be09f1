throw new Error('this mod always fails');

export default null;
