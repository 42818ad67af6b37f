//! What is found, block by block.
