// Decodes golden vectors with candied and compares every signal: check.js DBC_FOLDER VECTORS_FOLDER.
import fs from 'node:fs';
import path from 'node:path';
import candied from 'candied';

const { Dbc, Can } = candied;
const extractor = new Can();

const camel = (snake) => snake.split('_').map((word) => word[0].toUpperCase() + word.slice(1)).join('');

// candied takes the start bit of a big-endian signal for its least significant bit, whereas a DBC file names the most
// significant one; it gets the bit that it expects.
function startBit(signal) {
    if (signal.endian === 'Intel') {
        return signal.startBit;
    }
    const inOrder = 8 * Math.floor(signal.startBit / 8) + 7 - (signal.startBit % 8) + signal.length - 1;
    return 8 * Math.floor(inOrder / 8) + 7 - (inOrder % 8);
}

// The value that JSON.parse gives for the exact decimal, by arithmetic on integers.
function scaled(raw, signal) {
    const digits = (x) => (String(x).split('.')[1] ?? '').length;
    const places = Math.max(digits(signal.factor), digits(signal.offset));
    const whole = (x) => BigInt(Math.round(x * 10 ** places));
    const sum = BigInt(raw) * whole(signal.factor) + whole(signal.offset);
    const text = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
    const point = text.length - places;
    return Number(`${sum < 0n ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}0`);
}

function agrees(value, signal, data) {
    const raw = extractor.extractValFromPayload(data, startBit(signal), signal.length, signal.endian, signal.signed);
    const named = signal.valueTable?.get(raw);
    if (value === null) {
        return named === 'not_available';
    }
    if (typeof value === 'boolean') {
        return raw === Number(value) && signal.length === 1;
    }
    if (typeof value === 'number') {
        return named === undefined && (raw > Number.MAX_SAFE_INTEGER ? raw : scaled(raw, signal)) === value;
    }
    const first = Math.floor(signal.startBit / 8);
    const octets = Buffer.from(data.slice(first, first + signal.length / 8));
    const asNumber = Number(BigInt('0x' + (octets.toString('hex') || '0')));
    const text = octets.toString('latin1').replace(/[\0 ]+$/, '');
    const octetsAgree = raw === asNumber && (value === octets.toString('hex').toUpperCase() || value === text);
    return value === named || octetsAgree;
}

// What the message carries on the page of the payload, by its full name.
function carried(message, data) {
    const signals = [...message.signals.values()];
    const selector = signals.find((signal) => signal.multiplexer);
    const page = selector && extractor.extractValFromPayload(data, startBit(selector), selector.length, selector.endian, false);
    return new Map(
        signals
            .filter((signal) => !signal.multiplex || signal.multiplexer || signal.multiplex === `m${page}`)
            .map((signal) => [signal.attributes.get('SystemSignalLongSymbol')?.value ?? signal.name, signal]),
    );
}

function check(message, vector) {
    const data = [...Buffer.from(vector.raw, 'hex'), ...Array(8).fill(0)].slice(0, message.dlc);
    const signals = carried(message, data);
    const wrong = [];
    for (const [name, value] of Object.entries(vector.signals)) {
        const found = [...signals.keys()]
            .filter((key) => key === camel(name) || key.startsWith(camel(name) + 'Page'))
            .sort((a, b) => a.length - b.length)[0];
        if (found === undefined) {
            wrong.push(`${name} is missing`);
        } else if (!agrees(value, signals.get(found), data)) {
            wrong.push(`${name} is not ${value}`);
        }
        signals.delete(found);
    }
    if (vector.length >= message.dlc) {
        wrong.push(...[...signals.keys()].map((name) => `${name} is too much`));
    }
    return wrong;
}

const [dbcFolder, vectorsFolder] = process.argv.slice(2);
let failed = false;
for (const file of fs.readdirSync(dbcFolder).sort()) {
    const stem = path.basename(file, '.dbc');
    const dbc = new Dbc();
    const database = dbc.load(fs.readFileSync(path.join(dbcFolder, file), 'latin1'), true);
    const messages = new Map([...database.messages.values()].map((message) => [message.id, message]));
    const lines = fs.readFileSync(path.join(vectorsFolder, `${stem}.jsonl`), 'utf8').trim().split('\n');
    let signals = 0;
    for (const line of lines) {
        const vector = JSON.parse(line);
        const id = parseInt(vector.id, 16) + (vector.id.length === 8 ? 2 ** 31 : 0);
        const message = messages.get(id);
        for (const problem of message ? check(message, vector) : ['no such message']) {
            failed = true;
            console.log(`${file} ${vector.id}#${vector.raw}: ${problem}`);
        }
        signals += Object.keys(vector.signals).length;
    }
    console.log(`candied: ${stem}: ${messages.size} messages, ${lines.length} vectors, ${signals} signals compared`);
}
process.exit(failed ? 1 : 0);
