/** A question without a right answer, and two to four things to say to it. */
export interface Poll {
  readonly question: string;
  readonly choices: readonly string[];
}

/** What a room may be asked between questions: small things that people like to disagree on, and nothing about a person. */
export const POLLS: readonly Poll[] = [
  {
    question: 'Pineapple on pizza?',
    choices: ['Yes, proudly', 'Only when nobody looks', 'Never, on principle', 'What is pizza?'],
  },
  { question: 'The best seat on a train?', choices: ['Window', 'Aisle', 'The one by the door', 'The dining car'] },
  { question: 'Socks in bed?', choices: ['Always', 'Only in winter', 'Never'] },
  {
    question: 'How do you like your tea?',
    choices: ['Black', 'With milk', 'With lemon', 'I would rather have coffee'],
  },
  { question: 'Mountains or the sea?', choices: ['Mountains', 'The sea', 'A city, please'] },
  { question: 'Which sock goes on first?', choices: ['Left', 'Right', 'Both at once, sitting down'] },
  {
    question: 'A spider in the bath. What now?',
    choices: ['Glass and paper', 'It lives here now', 'Somebody else’s job', 'I move out'],
  },
  { question: 'The crust of the bread?', choices: ['The best part', 'Left on the plate', 'Only when it is fresh'] },
  { question: 'The book or the film first?', choices: ['The book', 'The film', 'I wait for the musical'] },
  { question: 'Are you early or late?', choices: ['Early', 'On the minute', 'Late, with a story'] },
  {
    question: 'Which superpower?',
    choices: ['Flying', 'Being invisible', 'Stopping time', 'A parking space, always'],
  },
  { question: 'Cats or dogs?', choices: ['Cats', 'Dogs', 'Both', 'Something with scales'] },
  { question: 'Milk or cereal first?', choices: ['Cereal', 'Milk', 'I eat it dry'] },
  { question: 'How many alarms in the morning?', choices: ['None', 'One', 'Two or three', 'I stopped counting'] },
  {
    question: 'Which end of the banana do you open?',
    choices: ['The stalk', 'The other one', 'I ask somebody to do it'],
  },
  { question: 'Do you read the instructions?', choices: ['Every word', 'When it is too late', 'Which instructions?'] },
  { question: 'Sweet or salty popcorn?', choices: ['Sweet', 'Salty', 'Mixed', 'It is too loud'] },
  {
    question: 'You find a map with a cross. You …',
    choices: ['Go at once', 'Call a friend', 'Sell it', 'Hang it on the wall'],
  },
  { question: 'The best season?', choices: ['Spring', 'Summer', 'Autumn', 'Winter'] },
  { question: 'Do you sing in the shower?', choices: ['Loudly', 'I hum', 'The walls are thin'] },
  { question: 'A free evening. What is it for?', choices: ['A book', 'Friends', 'A game', 'Sleep'] },
  {
    question: 'How do you eat a biscuit?',
    choices: ['In one go', 'Dunked', 'The filling first', 'Slowly, in a corner'],
  },
  {
    question: 'Which century would you visit?',
    choices: ['A long way back', 'The last one', 'The next one', 'I am fine here'],
  },
  { question: 'Ketchup belongs …', choices: ['On the chips', 'Beside the chips', 'In the bottle'] },
  { question: 'Do you talk to plants?', choices: ['Yes, it helps', 'Only to say sorry', 'They never answer'] },
  { question: 'How tidy is your desk?', choices: ['Spotless', 'A system only I know', 'There is a desk under it'] },
  {
    question: 'You may keep one',
    choices: ['Breakfast', 'Lunch', 'Dinner', 'The snack at midnight'],
  },
  { question: 'Rain at the window is …', choices: ['Cosy', 'Sad', 'A reason to stay in', 'Good for the garden'] },
  {
    question: 'What do you do in a lift?',
    choices: ['Read the buttons', 'Say hello', 'Look at the floor', 'Take the stairs'],
  },
  { question: 'Chess or cards?', choices: ['Chess', 'Cards', 'Something with dice'] },
  {
    question: 'Your robot may do one job for you',
    choices: ['The dishes', 'The laundry', 'The mail', 'My questions in this quiz'],
  },
  { question: 'Do you finish a bad film?', choices: ['Always', 'Half of it', 'I am asleep by then'] },
  { question: 'The window at night?', choices: ['Open', 'Closed', 'We argue about it'] },
  {
    question: 'Which noise is the worst?',
    choices: ['A fork on a plate', 'A mosquito', 'The alarm clock', 'Somebody else’s music'],
  },
  { question: 'Where does the last slice go?', choices: ['To me', 'To whoever asks', 'It stays there for days'] },
  { question: 'How do you count?', choices: ['From one', 'From nought', 'On my fingers'] },
];
