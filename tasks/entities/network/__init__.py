"""The bundled recogniser: features of words, the network, the best sequence of labels."""
