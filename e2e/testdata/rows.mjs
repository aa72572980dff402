// Prints the rows of a Parquet file as lines of JSON, days as 2025-03-26, by a reader that shares no code with the one that wrote it.
import { readFileSync } from "node:fs"
import { decompress } from "fzstd"
import { parquetReadObjects } from "hyparquet"

const bytes = readFileSync(process.argv[2])
const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
const compressors = { ZSTD: (input) => decompress(input) }
for (const row of await parquetReadObjects({ file, compressors })) {
	console.log(JSON.stringify(row, (_, x) => (typeof x === "bigint" ? Number(x) : x)))
}
