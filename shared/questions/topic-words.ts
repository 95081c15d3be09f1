/**
 * What people call a topic: the wall gives nicknames, a search begins with the plain word. Lower case, one phrase
 * after a comma; the topic's own title, id and blurb need not stand here.
 */
export const TOPIC_WORDS: Readonly<Record<string, string>> = {
  mix: 'mixed, all, anything, any, general, general knowledge, random, trivia, pub quiz, a bit of everything',
  pop90: 'nineties, 1990s, 90s, pop music, boy bands, girl groups, hits, charts, britpop, eurodance, songs',
  space: 'astronomy, planets, stars, universe, galaxy, rockets, moon, nasa, solar system, astronauts, cosmos',
  film: 'movies, movie, films, cinema, hollywood, actors, actresses, directors, oscars, blockbusters',
  wild: 'animals, animal, nature, wildlife, plants, biology, birds, insects, pets, dogs, cats, zoo, mammals, reptiles, flowers, trees, botany, zoology',
  atlas: 'geography, countries, country, capitals, maps, flags, continents, rivers, places, travel, borders',
  food: 'cooking, cook, cuisine, recipes, kitchen, drinks, drink, fruit, vegetables, cheese, wine, baking, dishes, eating, restaurants, spices',
  games: 'video games, gaming, computer games, arcade, consoles, nintendo, playstation, xbox, esports, retro games',
  history: 'past, ancient, wars, kings, queens, rome, romans, egypt, medieval, dates, empires, politics, world war',
  sport:
    'sports, football, soccer, basketball, tennis, olympics, olympic games, cricket, rugby, golf, athletics, swimming, cycling, baseball, hockey, motor racing, formula 1, boxing, world cup, skiing',
  music:
    'songs, bands, singers, rock, classical, opera, instruments, composers, jazz, albums, orchestra, guitar, piano, lyrics',
  earth:
    'geology, volcanoes, weather, climate, rocks, minerals, mountains, earthquakes, meteorology, environment, caves, deserts, glaciers',
  art: 'painting, paintings, painters, sculpture, museums, artists, drawing, design, photography, galleries',
  tabletop:
    'board games, card games, chess, dice, poker, cards, role playing, monopoly, checkers, dungeons and dragons',
  science: 'physics, chemistry, scientists, experiments, elements, atoms, laboratory, nobel prize, energy, electricity',
  myth: 'mythology, myths, legends, gods, greek, norse, folklore, fairy tales, religion, heroes, dragons, monsters',
  body: 'human body, anatomy, medicine, health, doctors, organs, brain, heart, diseases, bones, blood, hospital',
  tech: 'computers, computer, technology, internet, programming, software, code, phones, robots, web, coding, hardware, artificial intelligence',
  skylines:
    'architecture, buildings, cities, towers, bridges, skyscrapers, landmarks, castles, monuments, engineering, city',
  sea: 'ocean, oceans, fish, ships, boats, whales, sharks, marine, water, pirates, sailing, submarines, islands',
  books: 'literature, novels, reading, authors, writers, poetry, poems, shakespeare, comics, fiction, library',
  tv: 'television, series, shows, sitcoms, streaming, cartoons, soap operas, netflix, actors, anime, reality tv',
  inventions: 'inventors, discoveries, patents, innovation, machines, engines, engineering, gadgets, ideas, inventing',
  words:
    'language, languages, grammar, spelling, vocabulary, etymology, english, idioms, puns, dictionary, slang, proverbs',
  numbers:
    'maths, math, mathematics, arithmetic, geometry, algebra, counting, statistics, puzzles, logic, calculus, figures',
  stage:
    'musicals, musical, theatre, theater, broadway, west end, plays, drama, ballet, dance, opera, shakespeare, actors, show tunes, hamilton',
  cars: 'car, machines, machine, vehicles, engines, motor, automobiles, trains, railways, aeroplanes, aircraft, motorbikes, transport, driving, tractors, formula 1, trucks, lorries',
  brands:
    'brand, business, companies, company, logos, logo, slogans, advertising, adverts, economy, money, shops, shopping, marketing, fashion, supermarkets, start-ups',
  online:
    'internet, web, social media, memes, meme, youtube, apps, smartphones, viral, 2000s, 2010s, 2020s, noughties, influencers, websites, streaming, podcasts, emoji',
};
