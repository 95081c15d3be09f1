/**
 * Names of people and places that a filter may take for something else: hit by the lists that are around, or one letter
 * away from what is refused. All of them are welcome; several names of one person stand together.
 */
export const REAL_NAMES: readonly string[] = `
  Fukuda, Fukuoka, Fukushima, Fukuyama, Fukui, Fukumoto, Fukuhara, Fu, Fu Manchu, Li Fu, Fuchs, Focke, Fock, Fackler,
  Feck, Ficker, Fick, Arsène, Arsene Wenger, Arsenal, Arsen, Arsenio, Arsenyev, Arsenault, Dickson, Dickinson,
  Dickens, Dick, Dick Advocaat, Dick Cheney, Dick Van Dyke, Dickie, Dicky, Dickerson, Dickey, Julian Dicks, Benedick,
  Riddick, Bendick, Cummings, Cummins, Cumming, Alan Cumming, Cumberbatch, Cumberland, Cumbria, Cumnock, Cumhur,
  Cuming, Kumar, Kummer, Analise, Annalise, Anali, Analia, Analuisa, Ana L, Ana L., Ana Luisa, Ana-Lena, Canal,   Kanal, Banal, Manal, Semenova, Semenov, Semen Padalka, Semenyo, Semenya, Semenyuk, Heil, Heilmann, Heiland,
  Kike, Kike García, Kikelomo, Hitchcock, Hancock, Peacock, Woodcock, Babcock, Alcock, Adcock, Cockburn, Cockcroft,
  Cockerill, Cocker, Cockney, Cocks, Cox, Coxon, Laycock, Titus, Titia, Titian, Tito, Titov, Titterington, Tittensor,
  Tittel, Titta, Titmuss, Titley, Tietjen, Penistone, Penny, Pennisi, Denis, Dennis, Penelope, Scunthorpe, Clitheroe,
  Lightwater, Shitara, Shito, Harshit, Rakshit, Dikshit, Akshit, Lakshita, Takeshita, Matsushita, Yamashita,
  Kinoshita, Miyashita, Morishita, Chris Hitchens, Josh Itzler, Phuc, Phúc Nguyễn, Dung, Dũng, Bich, Bích Ngọc, Babich,
  Minh Bich, Hung, Long Dong, Duc, Bao, Phat, Phuong, Porntip, Pornchai, Somporn, Siriporn, Pornthip, Supaporn,
  Sukanya, Sukhdeep, Sukhi, Aswad, Assad, Assange, Assia, Assunta, Assumpta, Asser, Cassandra, Cass, Lasse, Hassan,
  Bassett, Massimo, Nasser, Passos, Vassar, Asselin, Asse, Glass, Grass, Wass, Sass, Essex, Sussex, Middlesex, Wessex,
  Sexton, Sexauer, Saxe, Sextus, Draper, Grape, Raper, Rapetti, Raphael, Raphaël, Trapp, Georgy,
  Georgy Zhukov, Gyorgy Ligeti, György, Pissarro, Missy, Hussy, Cassidy, Wankel, Wanke, Wankhede, Swank,
  Hilary Swank, Wang, Wanger, Slutsky, Slutskaya, Slusar, Niger, Nigeria, Nigel, Nigella, Nigg, Niggemann, Angga,
  Rangga, Ingga, Tengger, Hanggara, Snigdha, Fagan, Fagin, Fager, Fagerström, Fagundes, Fagerlund, Schinkel, Chinkara,
  Tschinkel, Princes Town, Vincent, Vincenzo, Incesu, Boobyer, Boo Boo, Booth, Boobalan, Van Dyke, Vandyke, Greg Dyke, Dykstra,
  John Lee Hooker, Del Negro, Negroni, Montenegro, Negron, Río Negro, Coon, Cooney, Tycoon, Raccoon,
  Gay, Gaylord, Marvin Gaye, Gaye, Gaynor, Lesbos, Homolka, Homer, Bumgarner, Bumble, Butt, Jos Buttler, Butte, Button, Buttigieg,
  Kuntz, Kuntze, Küntzel, Cunningham, Twatt, Twain, Turdus, Turdi, Turpin, Spicer, Spick, Spicca, Aspic,
  Wichita, Bizet, Kunta Kinte, Kant, Cant, Cantor, Canute, Knut, Nutter, Nutt, Ballsy, Balls, Ed Balls, Ballack,
  Jakob, Jerkins, Jerker, Jerzy, Hornby, Horne, Horny, Hoare, Hore-Belisha, Hoar, Whorf, Whorlton,
  Richard, Scatman, Ascat, Muscat, Prickett, Pricket, Pritchard, Felcher, Felchner, Fellini,
  Gasman, Gasparyan, Erasmus, Hentaigana, Shentai, Hansen, Henta, Tran, Tran Ny, Trần, Tranter, Trannel, Coventry,
  Nazir, Nazia, Nazim, Nazim Hikmet, Nazia Hassan, Nazira, Ignazio, Ignazia, Hiltrud, Hilter, Whitlam, Suicmez,
  Molière, Pedro, Pedotti, Pedrosa, Pede, Paedric, Genoveva, Genocchi,
  Buttafuoco, Crapper, Crapo, Lovecraft, Loveless, Sandra Bullock, Bullock, Bollinger, Bolloré,   Wetherby, Wetton, Weed, Harding, Hard, Harder, Longbottom, Ramsbottom, Shufflebotham, Sidebottom,
  Assen, Hassenpflug, Bass, Bassa, Nass, Kassel, Cassel, Mo Salah, Mod Er, Modesty, Modi, Modest, Hostetler, Hosta, Hostie,
  Botha, Bottas, Botho, Bothwell, Abbot, Sysoev, Servet, Server Bey, Admir, Admiral, Admeto, Quizito,
  Ada, Bo, Jo, Al, Ed, Ty, Xi, Wu, Ng, O, Ng Wei, Li Na, An Na, Ai, Yu, Oz, D'Arcy, O'Brien, O'Shea, Ní Bhriain, Mac Giolla,
  Zoë, Chloé, Noël, José, João, Søren, Øystein, Åsa, Łukasz, Żaneta, Ðorđe, Þóra, Ægir, Şule, İbrahim, Günter,
  Jürgen, Özlem, Ünal, Ünsal, Kanalı, Banu, Anusha, Anushka, Janus, Manus, Tanusree, Hanus, Anusuya, Dhanush, Venus,
  Саша, Вася, Настя, Тит, Семён, Юлия, Дмитрий, Νίκος, Ελένη, Γιώργος, Σοφία, Արմեն, გიორგი, 李雷, 王伟, 김민준, 이서연, さくら,
  たろう, ハナコ, محمد, فاطمة, علی‌رضا, דוד, שרה, आरती, राहुल, நந்தினி, ශ්‍රීමා, สมชาย, ກຸງ, አበበ, ᏣᎳᎩ, Wakefield, Wacker, Jan Wacker, Kofi, Kwame, Ngozi, Nguyen Van An, Analí
`
  .split(',')
  .map((name) => name.trim())
  .filter((name) => name.length > 1);
