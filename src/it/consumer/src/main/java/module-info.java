module consumer {
    requires interop;
}
