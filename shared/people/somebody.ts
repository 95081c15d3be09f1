/** What a match that others played goes on to call a person who has had themselves forgotten (PF5); the page says it in its language. */
export const SOMEBODY_NAME = 'Somebody who left';
/** Their face: one for all of them. */
export const SOMEBODY_AVATAR = 'somebody-who-left';
