/** Written pages by scene number, Fountain without the heading. Scenes that are not here stand in the script as their synopsis. */
export const pagesTo36: Readonly<Record<string, string>> = {
  '1': `
Bare hedges, wet road. No sound of an engine: only tyres, and a wren somewhere.

A car comes up the lane, grey as the sky. Behind the wheel ELSPETH HARROW, forty, dressed for a funeral that she hasn't decided to attend.

The lane ends where it never used to end: a new gate, a chain, a padlock with the price still on it.

She stops. The car makes no more noise standing than it made driving.

ELSPETH
(to the padlock)
Four pounds ninety.

She reads it again, as others would read a name.

ELSPETH (CONT'D)
He used to get them for three.
`,
  '2': `
Half the town around one grave. Hats in hands. The MARKET PEOPLE stand together and a yard too far back.

The Reverend DUNN shuts his book. GIDEON HARROW, thirty-eight, steps forward with a trowel of earth, does it as a job, and does it well.

ELSPETH arrives at the edge of the path. ODILE, at Gideon's side, sees her first and does not tell him.

DUNN
The family will receive you at the wall.

The family stands at the wall. Nobody comes. One by one the hats go back on.

ISOBEL
They were always punctual, the market people. When there was something to collect.

GIDEON
Aunt.

ISOBEL
I am only admiring their manners.

Gideon sees Elspeth. For a moment he is ten years old. Then he holds out the trowel, handle first.
`,
  '7': `
ODILE, coat buttoned to the chin, on the inner side of the gate. ELSPETH on the outer side, the car behind her.

ODILE
You will be tired.

ELSPETH
I slept on the road.

ODILE
While driving?

ELSPETH
It almost drives itself. It's a very discreet car.

ODILE
How nice. We have so little that's discreet.

She passes a key through the bars. Elspeth turns it over.

ELSPETH
This is for the guest room.

ODILE
You are our guest.

ELSPETH
I was born in that house.

ODILE
(kindly)
In the guest room. Your father told me.
`,
  '18': `
A high desk, two lamps, forty years of dust squared off by habit. GIDEON writes. ELSPETH waits until he has reached the foot of the column; she knows that one does not interrupt a column.

GIDEON
Sixty-one.

ELSPETH
Sixty-two. You dropped the slate that cracked.

He looks. She is right. He corrects it in red.

GIDEON
Father would have let it stand.

ELSPETH
Father would have charged for it. I'd like to see the accounts, Gid.

GIDEON
Which ones?

ELSPETH
Is there a choice?

A tiny pause. He shuts the book in front of him, lays it on his left, takes another from his right and opens it for her with a flat hand.

GIDEON
There. House and wharf, back to the flood.

ELSPETH
And before the flood?

GIDEON
Before the flood is what the flood took.

ELSPETH
It had an eye for dates.

GIDEON
You've been away for nineteen years. You don't get to be quick about it.

ELSPETH
Then I'll be slow. Show me where I sit.

He pulls out the second stool. It is a child's stool. Neither of them remarks on it.
`,
  '28': `
Bread on the table under a cloth. SABLE opens the house book, its spine mended with tape.

SABLE
Flour bought, on the left. Flour given, on the right.

ELSPETH
Given to whom?

SABLE
It doesn't say. That's what makes it given.

ELSPETH
And if you write a name?

SABLE
Then it's lent, my dear. Then somebody has to remember.

She turns a page with a floury thumb. All down the right side, in a boy's careful hand: given, given, given.

ELSPETH
That's Gideon's writing.

SABLE
He had a tidy way of being sorry, even then.
`,
  '30': `
Dark. GIDEON on his back, ODILE on her side, a lamp turned low between two people who are awake.

ODILE
Paper burns. That is nearly all that I know about it.

GIDEON
No.

ODILE
One evening. You, me and the kitchen range.

GIDEON
It's the only honest thing I own.

ODILE
You own a house.

GIDEON
(after a while)
That's what is written in it.
`,
  '31': `
Roses cut back to the knuckle. GIDEON, secateurs, gloves. ELSPETH in her city coat, holding the basket for him because one of them has to hold something.

ELSPETH
There's a second book.

He cuts.

ELSPETH (CONT'D)
I'm not asking. I'm telling you that I know, so that you can stop being careful.

GIDEON
You have to cut above a bud that looks outwards. Otherwise they grow into each other.

ELSPETH
Green cloth. Oilcloth around it. You moved it from the tunnel.

He cuts.

GIDEON
And on a slant, so that the water runs off.

ELSPETH
Gid.

GIDEON
People think that it's cruel. It's only early.

ELSPETH
What does it say?

He looks for the next stem. There is none. The bed is finished; it has been finished for some time.

GIDEON
It says what happened.

ELSPETH
To whom?

GIDEON
(pulling off a glove)
That's what I'd like to spare you. It says it by name.

He puts the secateurs into the basket. She almost drops it; she had not expected the weight.
`,
  '32': `
Supper among account books. ELSPETH, GIDEON and ODILE at three sides of a table that was made for twelve. Soup, bread, two lamps, a column each.

ODILE
(reading)
Coal. Lamp oil. Wages, Sable. Wages, boy.

GIDEON
There hasn't been a boy since the spring.

ODILE
Then somebody is being paid for nothing. It runs in the house. Candles. Sundries.

ELSPETH
How much is sundries?

ODILE
Eleven.

ELSPETH
It was eleven last quarter.

GIDEON
Sundries don't change. That's how you know them.

ELSPETH
(her own column)
Eleven. Eleven. Eleven. Nineteen years. Who is it, that eats eleven pounds a quarter and never gets fatter?

Silence. Gideon breaks bread in three and hands it round.

GIDEON
Read on, Odile.

ODILE
I've read to the end.

GIDEON
There's a line under it.

ODILE
There's always a line under it.

ELSPETH
You leave out the same ones.

ODILE
I beg your pardon?

ELSPETH
You and he. When one of you comes to a figure that ends in seven, you take a sip of water. He taught you that. No, we taught each other, him and me, under this table. It was our game for grown-ups' talk: skip the sevens.

She drinks some water. Gideon, before he can stop himself, drinks too.

ODILE
(quietly, to him)
You said that nobody else knew it.

GIDEON
Nobody else did.

The three of them look at three open books. Nobody turns a page.
`,
  '33': `
Morning light on scrubbed wood. ELSPETH, and FLETCHER with a case of papers that he lines up with the edge of the table.

FLETCHER
I'm to read it to each of you alone. The executors think that families listen better in small pieces.

ELSPETH
And what do you think?

FLETCHER
I think that they like charging by the reading. "To my daughter Elspeth, the clock, and my apologies."

ELSPETH
For what?

FLETCHER
It doesn't say. I asked. I'm told that one doesn't.

ELSPETH
Go on.

FLETCHER
"To my son Gideon the house, the wharf, and all that stands in the book." The book. One. I looked for it in the inventory. There are thirty-four books in the inventory.

ELSPETH
Maybe he meant the Bible.

FLETCHER
Then there is this. Quarter days, from nineteen ninety-nine on. A payment out: no payee, no purpose, no receipt. Your father signed for each of them until he couldn't hold the pen. After that there's only an initial.

ELSPETH
Which?

He turns the sheet towards her. She does not need to bend down.

FLETCHER
I was hoping that you would say it was an S. It might be an S.

ELSPETH
It's a G. He makes them from the bottom.

FLETCHER
Miss Harrow, I'm a clerk. When a column is wrong, I'm unhappy, and when it's right I go home. This one is right. It is right every quarter for nineteen years, and I still can't go home.

ELSPETH
Have some tea.

FLETCHER
Is that a way of saying that I should drop it?

ELSPETH
It's a way of saying that it will take longer than you told your wife.

FLETCHER
I haven't got a wife.

ELSPETH
Then you've got time.
`,
  '34': `
The stairs. ODILE, halfway down with a tea tray; ELSPETH, halfway up with nothing.

ODILE
I was just bringing you this. So that you needn't come up.

ELSPETH
My room is up.

ODILE
They are airing it.

ELSPETH
Who is?

ODILE
The windows.

Elspeth puts both hands to the tray. There are now four hands on it. Porcelain speaks.

ELSPETH
You'll want a hand free. For the banister.

ODILE
I know these stairs.

ELSPETH
So do I. It's the ninth that creaks. You're on it.

She takes the tray and passes. Odile stays on the ninth stair, and does not move, so that it doesn't creak.
`,
  '35': `
The car behind a lorry that has met a tractor. Nothing moves. ELSPETH at the wheel, GIDEON beside her with his knees together like a guest.

GIDEON
Is it on?

ELSPETH
It's on.

GIDEON
How do you know?

ELSPETH
It would tell me if it weren't.

GIDEON
That must be restful.

TRENT, the lorry driver, looks in at the side window.

TRENT
Be ten minutes. He's waiting for me to be reasonable.

He goes. Gideon looks after him.

GIDEON
I was going to tell you at the wharf. There's always somebody at the wharf.

ELSPETH
There's nobody here.

GIDEON
If I had taken something that wasn't mine. And given it back. Would you want to know from whom, or how much?

ELSPETH
In which order do you do it in the book?

GIDEON
(a laugh, the first)
From whom.

The lorry starts. It makes a great deal of noise, and that is that.
`,
  '36': `
Rain light. ODILE at the window, GIDEON at the desk, the whole carpet between them.

ODILE
I want to ask it once and properly. The book, or the house.

GIDEON
It isn't a choice. The one is why we have the other.

ODILE
I know why we have the other. I was there. I chose the curtains.

GIDEON
You chose them well.

ODILE
Don't be just to me, Gideon. I can't live with a just man and a fire that isn't lit.

GIDEON
If it burns, nobody has been paid back. They've only been given money.

ODILE
They took it.

GIDEON
They don't know what it is.

ODILE
And your sister will tell them. That's what she came for, whether she knows or not. She'll tell them in that voice. And they'll stand in our hall with their hats on.

GIDEON
Perhaps they should.

ODILE
The book. Or the house.

He gets up, goes to the shelf, straightens an atlas that was straight.

GIDEON
Which of the two did you marry?

She begins to answer, and hears that she was about to tell the truth.
`,
};
