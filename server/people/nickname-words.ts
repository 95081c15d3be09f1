/** Words of the nicknames we give: short enough for 16 characters together, kind enough for anybody. */

export const ADJECTIVES: readonly string[] = words(`
  Able Airy Amber Bold Brave Bright Brisk Calm Candid Cheery Clever Cosmic Cosy Crisp Dapper Daring Dashing Deft
  Eager Early Epic Fabled Fancy Festive Fleet Fluent Frosty Gallant Gentle Giddy Glad Golden Grand Happy Hardy
  Hearty Humble Jaunty Jazzy Jolly Keen Kind Lively Loyal Lucky Lunar Mellow Merry Mighty Mint Modest Neat Nifty
  Nimble Noble Peppy Plucky Polite Prime Proud Quick Quiet Rapid Ready Regal Rosy Royal Sharp Shiny Silver Sleek
  Snappy Solar Spry Steady Stellar Sunny Swift Tidy True Upbeat Velvet Vivid Warm Witty Wise Zany Zesty Zippy
`);

export const ANIMALS: readonly string[] = words(`
  Ant Badger Bat Bear Beaver Bee Bison Camel Cat Cobra Condor Coral Crab Crane Cricket Crow Deer Dingo Dodo
  Dolphin Dove Duck Eagle Egret Elk Emu Falcon Ferret Finch Fox Frog Gecko Gibbon Giraffe Gnu Goose Hare Hawk
  Heron Hippo Ibex Ibis Iguana Impala Jackdaw Jaguar Kestrel Kiwi Koala Lark Lemur Lion Llama Lobster Lynx Macaw
  Magpie Marmot Mole Moose Moth Newt Ocelot Octopus Okapi Orca Osprey Otter Owl Panda Parrot Pelican Penguin Pike
  Puffin Puma Quail Rabbit Raven Robin Salmon Seal Shark Shrew Sloth Snail Sparrow Squid Stoat Stork Swan Swift
  Tapir Tiger Toad Toucan Trout Turtle Viper Walrus Weasel Whale Wolf Wombat Yak Zebra
`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
