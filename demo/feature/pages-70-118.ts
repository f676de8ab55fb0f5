/** Written pages by scene number, Fountain without the heading. */
export const pages70To118: Readonly<Record<string, string>> = {
  '70': `
A bed, a ring, a sink; and on all four walls from the skirting to as high as an arm goes, pencil: sums, dated, in lines as straight as print.

VESPER keeps the chain on.

VESPER
Have you got forms?

FLETCHER
No.

VESPER
A card?

FLETCHER
I've run out.

VESPER
A kind expression?

FLETCHER
I've been told that it's more of a squint.

The chain comes off. He enters, sees the walls, and forgets what he was going to say. He walks along them with his hands behind his back, as in a museum.

FLETCHER (CONT'D)
Compound?

VESPER
Simple. I'm not a bank. It was four hundred and forty, and my mother's ring. The ring I don't count.

FLETCHER
And these, with the little cross?

VESPER
Envelopes. No name, no letter. The first came when I'd stopped expecting anything, so I thought that it was a mistake, and I kept it in the bread bin for a month.

FLETCHER
But you entered it.

VESPER
Of course I entered it. What do you take me for?

He has got to the corner by the window. The last line there is dated this autumn.

FLETCHER
You make it one short.

VESPER
I make it what it is.

FLETCHER
Then one of them didn't come.

VESPER
You know how many were sent.

It isn't a question. He wishes that it had been.
`,
  '71': `
FLETCHER is a flight down. VESPER's head over the rail.

VESPER
Which quarter?

FLETCHER
I oughtn't to have said anything.

VESPER
Midsummer, or Michaelmas?

FLETCHER
Michaelmas. Three years ago.

VESPER
There was a woman in the street. I remember, since she'd such good gloves. She stood at my door, and she didn't ring.

FLETCHER
Perhaps she'd got the wrong house.

VESPER
She had an envelope in her hand. She looked at it as if it was her own.

She lets something fall. He catches it: a stub of pencil.

VESPER (CONT'D)
For when you've run out of those as well.
`,
  '72': `
Table cleared. The station timetable lies open on it; around it VESPER has put four jars so that it stays flat. FLETCHER stands; there's one chair and she is on it.

VESPER
Don't read it to me. I'll do it.

FLETCHER
I only thought that, being so long a column --

VESPER
Mr Fletcher.

FLETCHER
Yes.

VESPER
I've been adding this up since before you shaved.

She does it. We watch it done: the pencil, the lips, the little nod at every ten. It takes as long as it takes.

VESPER (CONT'D)
You've carried a one that isn't there.

FLETCHER
Where?

VESPER
Between Easter and the crane.

He bends down. He goes red.

FLETCHER
I've carried it through eleven years.

VESPER
It's heavy, a one.

She corrects, she draws the line, she writes it. Then she leans back as far as the chair allows.

VESPER (CONT'D)
Well. With the ring not counted.

FLETCHER
What does it come to?

VESPER
Nothing. I'm paid.

FLETCHER
That's good, then. Isn't it?

VESPER
I've lived here for nineteen years because of a number. I've not married, since who'd marry a number. Every night I've come home and looked whether it had got bigger. And now it's nothing. And it isn't big enough, Mr Fletcher. Where am I to put it?

FLETCHER
What would be big enough?

VESPER
Somebody could come up those stairs and say it. With their hat off. It needn't be long.

FLETCHER
And if they went to prison for it?

VESPER
(thinking it through)
Then they'd have come up the stairs first.
`,
  '73': `
Blackout curtain, one bulb. VESPER on a chair with half a loaf of stale bread in her hand. She rubs: the pencil comes off the wall in grey crumbs.

Michaelmas. Christmas. Lady Day. A year. The wallpaper under it has roses; she had forgotten that there were roses.

She works along the wall. The chair, down, shift, up again.

The last line. The bread stops above it.

She reads it once more. She gets down, puts the bread on a plate, washes the plate.

She leaves the light on.
`,
  '74': `
Narrow, brown, a window on each landing. ODILE climbs. Good gloves. In one of them an envelope gone soft at the corners.

VESPER's door is open. VESPER stands in it. ODILE stops one step below, so that they are of a height.

ODILE
You won't know who I am.

VESPER
I know the gloves.

ODILE
He'd left it on the table in the hall. That once. He was called out to the wharf. I saw the address, and I thought: I'll take it. I'll see what it's for.

VESPER
And did you see?

ODILE
I saw a woman draw her curtain. I thought: she has curtains.

VESPER
They came with the room.

ODILE
I told myself that I'd do it tomorrow. I've told myself for three years. I could say that I needed it, but we didn't. I bought nothing with it. It's all there. I only wanted that for once it should be us who --

She holds it out.

VESPER
Take your hat off.

ODILE
I'm sorry?

VESPER
It needn't be long.

Odile understands slowly. She puts down the envelope on the stair, and draws out a hatpin, and another. The hat is complicated. Vesper waits.

ODILE
(bareheaded)
It was I who wanted the house.
`,
  '80': `
A drained swimming bath, tiled white, ladders going down to nothing. Every word comes back a second later from the deep end.

ODILE sits on the steps of the shallow end. FLETCHER stays up on the edge, beside a sign that forbids running.

FLETCHER
You might have chosen a smaller room.

ODILE
I learnt to swim here. Wednesdays, the girls of the mill school. We had the water after everybody else had had it.

FLETCHER
I've spoken to Miss Vesper.

ODILE
So have I. Did she tell you about the hat?

FLETCHER
She told me to write down that it was given.

The echo says it too: given.

ODILE
You have got it in your book that Gideon took it alone.

FLETCHER
It's in the book that he said so.

ODILE
I was nineteen. I'd been in that house twice, in the kitchen, with the eggs. He was going to marry me all the same, he was like that, he'd given his word to a girl with eggs. And then his father took off his hat.

FLETCHER
And the house was gone.

ODILE
I said to Gideon: there's money in the market. I said, it's lying there. I said it as one says that there's cake. He looked at me as if I'd switched on the light.

FLETCHER
You were nineteen.

ODILE
He was twenty. Nobody ever says that he was twenty.

She stands up, walks down the slope of the pool, getting smaller, until she's at the deep end and has to raise her voice; the echo makes it two women.

ODILE (CONT'D)
I wanted to come in at the front! That's all it was, Mr Fletcher! I wanted to come in once at the front and have it be warm!

FLETCHER
(not loud)
And was it?

It carries. She hears it.

ODILE
The roof was being done.

He climbs down the ladder, all the rungs, in his good shoes, and comes to stand where the water would have been over both of them.

FLETCHER
I shall have to write it down.

ODILE
I know. Write it under taken. I should like for once to be on a page.
`,
  '81': `
Iron, heat, a fire door with a spy hole. FLETCHER alone. From inside his coat he takes a bundle of letters: the bought claims, tied with a hair ribbon.

He opens the fire door. His face goes orange.

He reads the top one, which he knows. He holds the bundle to the opening until the ribbon begins to brown.

FLETCHER
(to the fire)
Thirty-six.

He shuts the door. He blows on the ribbon. He puts the bundle back, on the other side, where the heart is, and buttons up.
`,
  '82': `
Stacked bathing cabins, numbered doors leading nowhere. Winter light. ODILE among them in her good coat, looking at the gate, then at the clock over it.

It is ten past. She takes off one glove. She puts it on again.

ODILE
(rehearsing)
I was just passing. No.

Quarter past. She tries a cabin door: it opens; inside, a hook, a bench, and a child's drawing of the sea. She sits down in it, door open, knees together, like someone waiting for the water to be free.

ODILE (CONT'D)
Mr Fletcher, I'd like to tell you something, and I should like you to be rude about it.

Steps. She gets up so fast that the cabin rocks.
`,
  '88': `
Night. A trestle table under the portico; on it one lamp, one pen, one sheet. FLETCHER holds the lamp. VESPER is first.

FLETCHER
You needn't sign against anybody. Only that you were there.

VESPER
Where?

FLETCHER
At the door, that morning, when it didn't open.

She signs. Behind her stands Webb's cousin, behind him the fish man, behind him a woman with a pram.

VESPER
(giving on the pen)
Mind, it blots if you're angry.

We RISE: over the lamp, over the hats. The queue runs down the steps, across the square, once around the dry fountain and off into Mill Street: a column, with a small white breath over every figure.
`,
  '93': `
The gate, the chain, the padlock with its price. FLETCHER outside, for once; ELSPETH within, for once.

FLETCHER
I'm asked for my report by Friday.

ELSPETH
What will you report?

FLETCHER
That depends on whether there are thirty-four.

ELSPETH
You've seen it. You've had it in your hands.

FLETCHER
I've seen a good many things. I only report what's handed in.

ELSPETH
If I hand it in, it's the law's. If I burn it, it's Odile's. If I sit on it until spring, it's Gideon's.

FLETCHER
And if it's yours?

ELSPETH
I was left a clock.

FLETCHER
May I ask something that isn't in the form? Do you want to be right, or do you want to be done?

She looks at the padlock. She takes hold of the little price tag and, with one short pull, tears it off.
`,
  '97': `
Shelves with the marks of books. Benches, and on them everybody: WEBB, SISKIN, VESPER by the door, thirty more. Coats on. Hats on.

ELSPETH at the club's old desk. The green ledger, shut.

ELSPETH
I'm not going to explain anything. I was going to. I had it in order. I'd only like to read.

She opens it at the first page. Stops. Turns it over.

ELSPETH (CONT'D)
I'll read that one last. -- Alder, Josiah. Twenty-two pounds. Given. Given. Given.

Silence. Then, from the third bench, an old man's voice:

MAN'S VOICE
Here.

ELSPETH
Archer, Ann. Nine pounds and ten. Given.

WOMAN'S VOICE
My mother. Here, for her.

ELSPETH
Bly, the brothers. Sixty. Given, given.

It goes on. It becomes a kind of roll call. Some are answered by a child. At some nobody answers, and then she waits, and somebody says "gone", and she makes a little mark.

LATER. The lamp has been lit. Her voice is nearly used up.

ELSPETH (CONT'D)
Siskin, Harriet.

SISKIN
Here. And I'd an idea about the apples.

ELSPETH
Given. Webb, Dorothy.

WEBB
You know that I'm here. I opened the door for you.

ELSPETH
Given. Vesper.

The room turns.

VESPER
Four hundred and forty. With the ring not counted.

ELSPETH
It's counted. He has put it down as owed. He didn't know what it was worth.

VESPER
(a breath)
Nor did I. Here.

ELSPETH turns back to the first page.

ELSPETH
Harrow, Gideon. There's no sum, or there is, but you know it. It says taken. And it says: I was twenty and it was easy. And there's a line under it, and nothing under the line.

She shuts the book. She takes off her hat and lays it on top.

Nobody moves. Then SISKIN, in the first row, slowly, as at a grave, takes off hers.
`,
  '98': `
Benches stacked. LAMBERT, the verger, with a broom, pretends not to listen. ELSPETH stands where Gideon stood.

ELSPETH
My father was an honest man.

It sounds well. The nave gives it back to her polished.

LAMBERT
It helps if you hold on to the rail. They all do.

She holds on to the rail.

ELSPETH
My father was an honest man, whose books were --

She tries it with another breath.

ELSPETH (CONT'D)
Whose books --

LAMBERT
Your brother had it by heart.

ELSPETH
I know. So have I. It won't come out.

LAMBERT
(sweeping on)
Then I'd leave it in.
`,
  '111': `
Steam on the windows. ELSPETH and VESPER at the table by the radiator. JUNO sets down two teas.

VESPER
What do we owe you?

JUNO
It's on the house.

ELSPETH & VESPER look at each other: pure alarm.

ELSPETH
No. I'll have a bill.

VESPER
I'll have it. She had the last.

ELSPETH
You had the bun.

VESPER
The bun was yesterday. Yesterday's closed.

JUNO
It's two teas.

ELSPETH
It begins with two teas.

VESPER
Write it down, dear. Anything. Write "one pound", and we'll halve it.

ELSPETH
It doesn't halve. It's two teas, and you've had sugar.

They hear themselves. It starts with Vesper, in the shoulders; then Elspeth has to put her cup down.

JUNO
(to the next table)
They come in every Tuesday.
`,
  '117': `
Spring. The same wall, the same grave, grass on it now. GIDEON, thinner, his hat on, his hands full of somebody else's daffodils.

ELSPETH comes through the gate. She stands beside him. They read the stone as though it might add up differently today.

GIDEON
I've seen the nought.

ELSPETH
Who showed it to you?

GIDEON
A lady with very straight handwriting. She came all the way by train. She made me stand up for it.

ELSPETH
She's particular.

GIDEON
Do they want me to come to the market?

ELSPETH
Siskin says you may carry crates. By the front.

He nods. He nods rather long. She reaches up, and takes off his hat for him, and holds it.

GIDEON
It was three pounds, that padlock.

ELSPETH
Four ninety. I kept the tag.
`,
  '118': `
Low sun, an empty front. The grey car comes along it without a sound; a gull gets out of the way at the last moment, offended.

ELSPETH at the wheel. The clock that she was left sits on the seat beside her, belted in. It ticks.

IN THE MIRROR: the pier, the tearoom, the lane going up between its hedges; and, very small, somebody in wellingtons, who swings on a gate, and then shuts it, from the inside.

ELSPETH
(to the clock)
All right. You're right.

It strikes. She laughs and drives on.

> THE END <
`,
};
