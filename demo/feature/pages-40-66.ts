/** Written pages by scene number, Fountain without the heading. */
export const pages40To66: Readonly<Record<string, string>> = {
  '40': `
GIDEON in his coat, ODILE in the doorway with her sewing. The front door stands open on the wet drive.

GIDEON
I'm going to give it to her.

ODILE
When?

GIDEON
When she asks again.

ODILE
And if she doesn't ask?

GIDEON
She's a Harrow. We ask twice.

ODILE
You didn't tell me because you wanted to know what I think.

GIDEON
No. I told you because you live here.

He goes. Odile puts down the sewing, shuts the door, turns the key, tries the handle. She looks along the hall towards the library, and sews on, standing.
`,
  '41': `
One lamp. GIDEON runs a finger along the shelf: almanacs, sermons, the atlas.

He draws out the atlas. Behind it the wall is lighter, in the shape of a book.

He puts his hand into the gap, flat, right to the back, as one feels for a step in the dark.

Nothing.

He slides the atlas home, exactly, spine to the edge. Then he moves it one finger's breadth out, as it was.

GIDEON
(no voice)
One.

He counts the books on the shelf to the end. He counts them again.
`,
  '45': `
The same table, the same papers. ELSPETH kneads, since Sable isn't here. FLETCHER holds the will and isn't reading it.

ELSPETH
You can go home, Mr Fletcher. I found out who G is.

FLETCHER
I never doubted who G is. I'd like to know who it's for.

ELSPETH
There's a list. In a book that isn't in your inventory.

FLETCHER
Thirty-five.

ELSPETH
Green. In his own hand. Every name, every quarter, both sides.

FLETCHER
Then it's over. We lay it before the executors and it's over. Where is it?

She goes on kneading. He waits; he is good at it. Then he understands, and sits down.

FLETCHER (CONT'D)
He's lost it.

ELSPETH
He doesn't lose things.

FLETCHER
Then somebody has hidden it. From you.

ELSPETH
From him.

FLETCHER
(slowly)
There are only two people who sleep in this house and aren't you.

ELSPETH
I don't say anything against my brother's wife in my brother's kitchen.

FLETCHER
You didn't say it.

ELSPETH
No. You did. Remember which of us it was.
`,
  '50': `
Curtains drawn, one candle in a saucer. ELSPETH in the bed with her back against the wall; GIDEON on the floor with his against the bed, as when they were small and there was thunder.

GIDEON
You mustn't look at me.

ELSPETH
I'm looking at the candle.

GIDEON
The autumn you went away, Father came home with his hat in his hand. He never took it off outside. The bank wanted the house by Christmas.

ELSPETH
He wrote that you were having the roof done.

GIDEON
We were having the roof done. That was when we still thought that it was our roof.

ELSPETH
How much?

GIDEON
You always ask that first.

ELSPETH
It's the part that one can say.

GIDEON
Eleven thousand, four hundred and six. And the club had eleven thousand, four hundred and ninety. I kept its books. I had the key. I was twenty.

The candle leans. She puts a hand around it.

ELSPETH
And the eighty-four?

GIDEON
I left them the eighty-four. I thought that it would look more like a flood.

ELSPETH
Oh, Gid.

GIDEON
Nobody asked how the water had known where to stop. I carried the books out myself. I threw them off the quay with people watching, wet, weeping. I was weeping. It was the easiest thing I ever did.

ELSPETH
Did he ask you to?

GIDEON
No.

ELSPETH
Did Odile?

GIDEON
(too late)
No.

ELSPETH
Go on.

GIDEON
That winter old Pruett died, the knife grinder. Thirty-one pounds and five. I heard that they had buried him on the parish. I sat down that night and wrote his name in a new book, and next to it what I owed him. Then the next. I wrote until it was light. Two hundred and twelve.

ELSPETH
Eleven pounds a quarter.

GIDEON
At first. What I could hide. Then the wharf did better. I put it in envelopes. I walked. I know every letter box in this town by its spring.

ELSPETH
You might have told them.

GIDEON
I'd have gone to prison, and they'd have got the eighty-four.

ELSPETH
You might have told me.

GIDEON
You'd have been so quick about it.

She gets down from the bed. She sits on the floor beside him, her shoulder not quite at his.

ELSPETH
How far are you?

GIDEON
One quarter. One more round of envelopes, in the spring, and it's nought. I've never seen it. A nought at the foot of that page. I used to think that I'd show it to Father.

ELSPETH
Show it to me.

GIDEON
I can't. It's gone, Ellie. It was behind the atlas, and it's gone.

The candle goes out by itself. Neither of them moves.

ELSPETH
(in the dark)
Two hundred and twelve.

GIDEON
Two hundred and eleven. I don't count Pruett. I couldn't find anybody to give it to.
`,
  '51': `
Cold tap. ELSPETH washes her hands, hard, like someone who has been gardening. The water turns grey-blue.

She turns her left hand over. On the inside of her wrist, in ink, in her own writing, a sum that she doesn't remember having made:

> 11,490 - 84 <

She lets the water run on it. It pales and stays. She pulls the sleeve over it and buttons the cuff.
`,
  '53': `
ELSPETH walks. Ten steps behind her, exactly ten, walks POLLY, nine, wellingtons, a satchel with something square in it.

ELSPETH
(without turning)
What do you charge for following people?

POLLY
Nothing. I sell secrets. It's one for one.

ELSPETH
I've only got old ones.

POLLY
Old ones are best. They've stopped wriggling.

Elspeth waits for her. They walk side by side.

ELSPETH
I once ate a whole tin of my father's ginger biscuits and filled it up with gravel.

POLLY
Did he notice?

ELSPETH
He said that they had kept well. You.

POLLY
Mummy says her prayers with her eyes open.

ELSPETH
I don't like the clock that I was left.

POLLY
I can tell when Papa has been out by where the mud is.

ELSPETH
I'd like to go home and I don't know where that is.

Polly thinks about this one. It is clearly worth more than she had meant to pay. She pats the satchel.

POLLY
I've got a green book.
`,
  '58': `
Light from below, off the water, moving on the boards. ELSPETH on an upturned dinghy; POLLY opposite on a coil of rope, the satchel on her knees.

POLLY
I didn't steal it. Mummy put it in the linen, and I do the linen.

ELSPETH
Did you read it?

POLLY
It's only names and given. Webb, given. Siskin, given. I looked for ours.

ELSPETH
Is it there?

POLLY
On the first page. By itself. It doesn't say given. It says taken.

She undoes the buckle, takes out the ledger, and holds it a moment longer, as she would a cat.

POLLY (CONT'D)
If I give it to you, does that make it lent?

ELSPETH
If you want it back, yes.

POLLY
I don't want it back.

Elspeth takes it in both hands. She does not open it.

POLLY (CONT'D)
Auntie Ellie. Is Papa bad?

ELSPETH opens her mouth. There are two columns to that and she can see both of them.

ON POLLY: waiting, entirely still, ready for either.
`,
  '60': `
Afternoon. FLETCHER sits where he sat before; ODILE where Elspeth sat. Between them a plate of biscuits that neither will be the first to touch.

FLETCHER
I've come about number thirty-five.

ODILE
I don't know your numbers, Mr Fletcher.

FLETCHER
Thirty-four books in the inventory. And one that's kept warm, I believe. In linen?

He does not know. He is guessing from a thread of lint on her cuff; and her hand goes to the cuff.

ODILE
What does an executor's clerk earn?

FLETCHER
Two hundred and ten a month.

ODILE
And for the whole of an estate?

FLETCHER
It's a fixed fee.

ODILE
Fixed by whom? By people who have never been in this kitchen. If you could say, for instance, that the inventory is complete. It could be a fixed fee and the same again.

FLETCHER
That's the first time.

ODILE
I beg your pardon?

FLETCHER
I was told that a Harrow asks twice.

ODILE
I'm a Harrow by marriage.

FLETCHER
So I'll wait.

The clock. Odile moves the plate of biscuits one inch towards him.

ODILE
And the same again after that.

He takes out his notebook, wets the pencil, and writes down the time.

ODILE (CONT'D)
What are you doing?

FLETCHER
What he does. I'm putting it on the right-hand side.

ODILE
You think I'm a greedy woman.

FLETCHER
I think you've got a child asleep upstairs and a book that says whose roof she's under. I'd have put it in the linen too. I hope that I shouldn't have offered biscuits.

She laughs. It surprises them both. Then it turns over in her throat, and she has to hold the edge of the table.

ODILE
It isn't there. I put it there. It isn't there any more.
`,
  '62': `
Dark but for the tall window. Rain on it. GIDEON with a packed bag; ODILE on the ninth stair; FLETCHER by the clock, wishing to be furniture.

ODILE
It's past nine. Where does one go, past nine?

GIDEON
There's a train.

ODILE
You hate trains. You count the sleepers.

GIDEON
It'll pass the time. Mr Fletcher, you're a witness.

FLETCHER
I'd rather not be.

GIDEON
That's the qualification. I, Gideon Harrow, took it, alone. My father didn't know, and my wife didn't know. You'll write it down like that.

FLETCHER
Is it true?

GIDEON
It's complete.

Odile comes down one stair. It creaks. They all hear it.

ODILE
Gideon. Tell him who chose the curtains.

GIDEON
(gently)
Nobody can see curtains in the dark, my love.

Light comes up the drive: no engine, only two white beams that swing over the ceiling and stop. THROUGH THE WINDOW, broken by the rain on the glass, the grey car, its door open on the passenger's side.

FLETCHER
It's her.

GIDEON
She came up the drive without a sound. She's learnt something.

He puts down his house key on the hall table, next to the post, and squares it with the edge.

ODILE
You haven't got your hat.

He looks at her as he looks at a column that has come out right after all. He takes his hat from her hand. She has been holding it the whole time.

The door. The rain, loud; then the rain, far away.

Through the window: the beams swing back over the ceiling, over Odile, over the key.

FLETCHER
Mrs Harrow, I could put the lamp on.

ODILE
No. I'd like to see where it was.
`,
  '66': `
A stove, a bench, a timetable the size of a door. ELSPETH and FLETCHER sit under it. He has turned a luggage form over and is reckoning on the back.

FLETCHER
Quarter days. Up by the nine-forty, down by the ten past four. One parcel each time. Left full, fetched empty.

ELSPETH
How many?

FLETCHER
Seventy-six.

ELSPETH
At eleven, then at nineteen, then thirty. From when on thirty?

FLETCHER
From when the wharf bought the crane. I'd say, year eight.

They reckon. He does it in columns; she does it with closed eyes. They finish together.

ELSPETH
You first.

FLETCHER
Eleven thousand, three hundred and ninety-eight.

ELSPETH
The same. Out of eleven thousand, four hundred and six.

FLETCHER
Eight pounds.

ELSPETH
He's eight pounds short of being nobody's thief.

FLETCHER
And if you tell the town now?

ELSPETH
Then he's a thief who nearly wasn't. They'll never look at the other column.

A bell. The slow train. Neither gets up.

FLETCHER
And if you wait until spring?

ELSPETH
Then I'm a Harrow.
`,
};
